// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import dev.retort.Default;
import dev.retort.Delete;
import dev.retort.Get;
import dev.retort.GuardedBy;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Post;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Status;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What members have written.
@Resource
record Articles(Store store) {

    /// What somebody has written.
    @Json
    record NewArticle(Draft article) {}

    @Json
    record Draft(
            @NotBlank String title,
            @NotBlank String description,
            @NotBlank String body,
            Optional<List<@NotBlank String>> tagList) {}

    /// What an author wants to change.
    @Json
    record ArticleChange(Merge<Contents> article) {}

    @Json
    record Contents(
            @NotBlank String title,
            @NotBlank String description,
            @NotBlank String body,
            List<@NotBlank String> tagList) {}

    @Json
    record ArticleAnswer(Whole article) {}

    /// @param slug      what it is called in addresses
    /// @param favorited whether it is a favourite of the one who asks
    @Json
    record Whole(
            String slug,
            String title,
            String description,
            String body,
            List<String> tagList,
            Moment createdAt,
            Moment updatedAt,
            boolean favorited,
            int favoritesCount,
            Profile author) {}

    /// @param articlesCount how many there are in all
    @Json
    record Page(List<Preview> articles, int articlesCount) {}

    /// An article without its text.
    ///
    /// @param slug      what it is called in addresses
    /// @param favorited whether it is a favourite of the one who asks
    @Json
    record Preview(
            String slug,
            String title,
            String description,
            List<String> tagList,
            Moment createdAt,
            Moment updatedAt,
            boolean favorited,
            int favoritesCount,
            Profile author) {}

    @Json
    record Tags(List<String> tags) {}

    /// Articles, the newest first.
    ///
    /// @param tag       one of their tags
    /// @param author    the name of who wrote them
    /// @param favorited the name of somebody whose favourites they are
    @Get("/articles")
    Page list(
            Optional<String> tag,
            Optional<String> author,
            Optional<String> favorited,
            @Default("20") @Min(1) @Max(100) int limit,
            @Default("0") @PositiveOrZero int offset,
            Visitors.Visitor visitor) {
        Predicate<Article> matches = article -> tag.map(article.tags()::contains)
                        .orElse(true)
                && author.map(name ->
                                store.accountByName(name).filter(article::isBy).isPresent())
                        .orElse(true)
                && favorited
                        .map(name -> store.accountByName(name)
                                .filter(account -> store.isFavorite(account, article))
                                .isPresent())
                        .orElse(true);
        return page(matches, limit, offset, visitor.account());
    }

    /// What those have written whom the one who asks follows, the newest first.
    @Get("/articles/feed")
    Page feed(
            @Default("20") @Min(1) @Max(100) int limit,
            @Default("0") @PositiveOrZero int offset,
            Visitors.Member member) {
        Account reader = member.account();
        return page(article -> store.follows(reader, article.author()), limit, offset, Optional.of(reader));
    }

    private Page page(Predicate<Article> matches, int limit, int offset, Optional<Account> reader) {
        List<Article> found = store.articles().stream().filter(matches).toList();
        List<Preview> shown = found.stream()
                .skip(offset)
                .limit(limit)
                .map(article -> preview(article, reader))
                .toList();
        return new Page(shown, found.size());
    }

    /// Publishes an article.
    @Post("/articles")
    @Status(201)
    @GuardedBy(Visitors.Member.class)
    ArticleAnswer publish(Visitors.Member member, NewArticle article) {
        Draft draft = article.article();
        Article published = store.publish(
                member.account(),
                new Contents(
                        draft.title(),
                        draft.description(),
                        draft.body(),
                        draft.tagList().orElse(List.of())));
        return answer(published, Optional.of(member.account()));
    }

    /// One article.
    ///
    /// @throws Refusal.Missing when there is no such article
    @Get("/articles/{slug}")
    ArticleAnswer article(String slug, Visitors.Visitor visitor) throws Refusal.Missing {
        return answer(store.requireArticle(slug), visitor.account());
    }

    /// Changes an article, and what it is called in addresses with its title.
    ///
    /// @throws Refusal.Missing   when there is no such article
    /// @throws Refusal.Forbidden when somebody else has written it
    @Put("/articles/{slug}")
    @GuardedBy(Visitors.Member.class)
    ArticleAnswer change(String slug, Visitors.Member member, ArticleChange change)
            throws Refusal.Missing, Refusal.Forbidden {
        Article changed = store.change(
                requireOwn(slug, member),
                old -> change.article().apply(new Contents(old.title(), old.description(), old.body(), old.tags())));
        return answer(changed, Optional.of(member.account()));
    }

    /// Takes an article back, with its comments.
    ///
    /// @throws Refusal.Missing   when there is no such article
    /// @throws Refusal.Forbidden when somebody else has written it
    @Delete("/articles/{slug}")
    void remove(String slug, Visitors.Member member) throws Refusal.Missing, Refusal.Forbidden {
        store.remove(requireOwn(slug, member));
    }

    private Article requireOwn(String slug, Visitors.Member member) throws Refusal.Missing, Refusal.Forbidden {
        Article article = store.requireArticle(slug);
        if (!article.isBy(member.account())) throw new Refusal.Forbidden("article");
        return article;
    }

    /// Makes an article a favourite.
    ///
    /// @throws Refusal.Missing when there is no such article
    @Post("/articles/{slug}/favorite")
    ArticleAnswer favorite(String slug, Visitors.Member member) throws Refusal.Missing {
        return favorite(slug, member.account(), true);
    }

    /// Makes it a favourite no longer.
    ///
    /// @throws Refusal.Missing when there is no such article
    @Delete("/articles/{slug}/favorite")
    ArticleAnswer unfavorite(String slug, Visitors.Member member) throws Refusal.Missing {
        return favorite(slug, member.account(), false);
    }

    private ArticleAnswer favorite(String slug, Account reader, boolean likes) throws Refusal.Missing {
        Article article = store.requireArticle(slug);
        store.favorite(reader, article, likes);
        return answer(article, Optional.of(reader));
    }

    /// All tags that articles have.
    @Get("/tags")
    Tags tags() {
        return new Tags(store.articles().stream()
                .flatMap(article -> article.tags().stream())
                .distinct()
                .sorted()
                .toList());
    }

    private ArticleAnswer answer(Article article, Optional<Account> reader) {
        Preview preview = preview(article, reader);
        return new ArticleAnswer(new Whole(
                preview.slug(),
                preview.title(),
                preview.description(),
                article.body(),
                preview.tagList(),
                preview.createdAt(),
                preview.updatedAt(),
                preview.favorited(),
                preview.favoritesCount(),
                preview.author()));
    }

    private Preview preview(Article article, Optional<Account> reader) {
        return new Preview(
                article.slug(),
                article.title(),
                article.description(),
                article.tags(),
                Moment.of(article.created()),
                Moment.of(article.updated()),
                reader.filter(account -> store.isFavorite(account, article)).isPresent(),
                store.favorites(article),
                store.profile(article.author(), reader));
    }
}
