// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.endpoint.Call;
import dev.retort.http.Answer;
import java.io.OutputStream;

/// A body that is made while it is sent, and may be made of what the request holds, which is given up afterwards.
record Holding(Answer.Producer producer, Call call) implements Answer.Producer {

    /// Gives up what a request holds as soon as its answer needs it no longer.
    static Answer until(Answer answer, Call call) {
        if (answer.body() instanceof Answer.Streamed streamed)
            return new Answer(
                    answer.status(),
                    answer.headers(),
                    new Answer.Streamed(
                            streamed.length(), new Holding(streamed.producer(), call), streamed.heartbeat()));
        call.close();
        return answer;
    }

    @Override
    public void writeTo(OutputStream out) throws Exception {
        producer.writeTo(out);
    }

    @Override
    public void close() {
        try (call) {
            producer.close();
        }
    }
}
