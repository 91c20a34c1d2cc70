package demo;

import dev.retort.*;
import java.util.*;

record Conditions(Optional<String> ifMatch, @Header("X-Trace") UUID trace) {}
