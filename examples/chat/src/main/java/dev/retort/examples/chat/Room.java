// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.chat;

import dev.retort.Topic;
import dev.retort.WebSocketSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A room: who is in it, and what they are told. Safe for use by many threads.
final class Room {

    private final Topic<News> news = Topic.inMemory();
    private final Map<Member, Topic.Subscription> members = new LinkedHashMap<>();

    /// Somebody in a room, by a tab of a browser.
    record Member(String name, WebSocketSession<?, News> session) {}

    /// Tells everybody.
    void tell(News message) {
        news.publish(message);
    }

    /// Tells everybody who is there.
    synchronized void tellWhoIsThere() {
        tell(new News.Present(people()));
    }

    /// Lets somebody in.
    synchronized Room with(Member member) {
        members.put(member, news.subscribe(member.session()));
        return this;
    }

    /// Lets somebody go.
    ///
    /// @return whether anybody is left
    synchronized boolean without(Member member) {
        members.remove(member).close();
        tellWhoIsThere();
        return !members.isEmpty();
    }

    synchronized List<String> people() {
        return members.keySet().stream().map(Member::name).toList();
    }
}
