package demo;

import dev.retort.*;

@Status(410)
class BookLost extends Exception {}
