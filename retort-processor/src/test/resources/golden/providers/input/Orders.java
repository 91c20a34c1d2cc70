package demo;

import dev.retort.*;

/// Orders.
@GuardedBy(Accounts.class)
@Resource("/orders")
record Orders() {

    /// Who orders.
    @Get("/{id}")
    String who(long id, Accounts.CurrentUser user) {
        return user.name();
    }

    @GuardedBy(Accounts.ValidKey.class)
    @Delete("/{id}")
    void remove(long id, @Use Accounts.Users users) {}
}
