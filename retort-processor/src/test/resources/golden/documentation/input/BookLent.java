package demo;

import dev.retort.*;

/// Somebody has it at home. Ask again later.
@Status(409)
class BookLent extends Exception {}
