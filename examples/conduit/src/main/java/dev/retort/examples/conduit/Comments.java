// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import dev.retort.Delete;
import dev.retort.Get;
import dev.retort.GuardedBy;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Status;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;

/// What is said to an article.
@Resource("/articles/{slug}/comments")
record Comments(Store store) {

    /// What somebody has to say.
    @Json
    record NewComment(Text comment) {}

    @Json
    record Text(@NotBlank String body) {}

    @Json
    record CommentAnswer(Shown comment) {}

    @Json
    record CommentsAnswer(List<Shown> comments) {}

    @Json
    record Shown(long id, Moment createdAt, Moment updatedAt, String body, Profile author) {}

    /// All comments.
    ///
    /// @throws Refusal.Missing when there is no such article
    @Get
    CommentsAnswer list(String slug, Visitors.Visitor visitor) throws Refusal.Missing {
        return new CommentsAnswer(store.comments(store.requireArticle(slug)).stream()
                .map(comment -> shown(comment, visitor.account()))
                .toList());
    }

    /// Says something.
    ///
    /// @throws Refusal.Missing when there is no such article
    @Post
    @Status(201)
    @GuardedBy(Visitors.Member.class)
    CommentAnswer add(String slug, Visitors.Member member, NewComment comment) throws Refusal.Missing {
        Comment added = store.comment(
                store.requireArticle(slug), member.account(), comment.comment().body());
        return new CommentAnswer(shown(added, Optional.of(member.account())));
    }

    /// Takes it back.
    ///
    /// @throws Refusal.Missing   when there is no such article, or no such comment
    /// @throws Refusal.Forbidden when somebody else has said it
    @Delete("/{id}")
    void remove(String slug, long id, Visitors.Member member) throws Refusal.Missing, Refusal.Forbidden {
        Comment comment = store.comments(store.requireArticle(slug)).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal.Missing("comment"));
        if (comment.author() != member.account().id()) throw new Refusal.Forbidden("comment");
        store.remove(comment);
    }

    private Shown shown(Comment comment, Optional<Account> reader) {
        Moment time = Moment.of(comment.created());
        return new Shown(comment.id(), time, time, comment.body(), store.profile(comment.author(), reader));
    }
}
