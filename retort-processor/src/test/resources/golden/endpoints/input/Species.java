package demo;

enum Species {
    CAT,
    DOG
}
