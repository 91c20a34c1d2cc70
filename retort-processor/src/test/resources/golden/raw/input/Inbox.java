package demo;

import dev.retort.*;
import java.io.InputStream;
import jakarta.validation.constraints.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

/// Bodies as they were sent.
@Resource("/inbox")
@MaxBody(1_000_000)
record Inbox() {

    /// Bytes of any type.
    ///
    /// @param body whatever it is
    @Post("/bytes")
    void bytes(@Body byte[] body) {}

    /// Bytes that need not be there.
    @Consumes({"image/png", "video/*"})
    @Put("/bytes")
    void optional(@Body Optional<byte[]> body) {}

    /// A text.
    @MaxBody(100)
    @Post("/text")
    void text(@Body @Size(max = 50) String text) {}

    /// A text of another type that need not be there.
    @Consumes("text/csv")
    @Put("/text")
    void csv(@Body @Nullable @NotBlank String text) {}

    /// A text that is JSON.
    @Consumes("application/json")
    @Patch("/text")
    void json(@Body String text) {}

    /// Bytes and value.
    @Post("/messages")
    void raw(@Header("X-Signature") String signature, Raw<Message> message) {}

    /// Bytes and values.
    @Consumes("application/vnd.inbox+json")
    @Put("/messages")
    void list(Raw<@Size(max = 3) List<Message>> messages) {}

    /// Read as it arrives.
    ///
    /// @param log line by line
    @Consumes("text/plain")
    @Put("/log")
    void log(InputStream log) {}

    /// A form of any parts.
    @Post("/parts")
    void parts(Parts parts) {}

    /// A form with files of some length.
    @Post("/files")
    void files(@MaxBody(1_000) Upload small, @MaxBody(900_000) @Form("large-one") byte[] large) {}

    /// Read by hand.
    @Consumes("text/calendar")
    @Post("/events")
    void event(Request request) {}
}

/// A message.
@Json
record Message(@NotBlank String text) {}
