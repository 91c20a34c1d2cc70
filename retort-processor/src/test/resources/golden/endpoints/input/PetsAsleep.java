package demo;

import dev.retort.Status;

/// It is night in the shop.
@Status(503)
class PetsAsleep extends Exception {}
