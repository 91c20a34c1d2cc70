package demo;

import java.util.Optional;

record Visit(String session, Optional<Integer> count) {}
