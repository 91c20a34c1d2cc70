// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Everything that the application knows, held in memory. Safe for use by many threads.
final class Store {

    private final Map<Long, Account> accounts = new LinkedHashMap<>();
    private final Map<Long, Article> articles = new LinkedHashMap<>();
    private final Map<Long, Comment> comments = new LinkedHashMap<>();
    private final Set<Bond> follows = new HashSet<>();
    private final Set<Bond> favorites = new HashSet<>();
    private long ids;

    /// What an account has to do with another, or with an article.
    private record Bond(long account, long other) {}

    synchronized Account register(String username, String email, String password) throws Refusal.Taken {
        return change(new Account(++ids, username, email, password, Optional.empty(), Optional.empty()));
    }

    synchronized Account change(Account changed) throws Refusal.Taken {
        for (Account other : accounts.values()) {
            if (other.id() == changed.id()) continue;
            if (other.username().equals(changed.username())) throw new Refusal.Taken("username");
            if (other.email().equalsIgnoreCase(changed.email())) throw new Refusal.Taken("email");
        }
        accounts.put(changed.id(), changed);
        return changed;
    }

    synchronized Optional<Account> account(long id) {
        return Optional.ofNullable(accounts.get(id));
    }

    Optional<Account> accountByName(String username) {
        return account(account -> account.username().equals(username));
    }

    Optional<Account> accountByEmail(String email) {
        return account(account -> account.email().equalsIgnoreCase(email));
    }

    private synchronized Optional<Account> account(Predicate<Account> wanted) {
        return accounts.values().stream().filter(wanted).findFirst();
    }

    /// @param reader who asks
    synchronized Profile profile(long id, Optional<Account> reader) {
        Account account = Objects.requireNonNull(accounts.get(id));
        boolean following = reader.filter(each -> follows(each, id)).isPresent();
        return new Profile(
                account.username(), account.bio().orElse(null), account.image().orElse(null), following);
    }

    synchronized void follow(Account reader, Account followed, boolean follow) {
        bind(follows, new Bond(reader.id(), followed.id()), follow);
    }

    synchronized boolean follows(Account reader, long followed) {
        return follows.contains(new Bond(reader.id(), followed));
    }

    synchronized void favorite(Account reader, Article article, boolean likes) {
        bind(favorites, new Bond(reader.id(), article.id()), likes);
    }

    private static void bind(Set<Bond> bonds, Bond bond, boolean bind) {
        if (bind) bonds.add(bond);
        else bonds.remove(bond);
    }

    synchronized boolean isFavorite(Account reader, Article article) {
        return favorites.contains(new Bond(reader.id(), article.id()));
    }

    synchronized int favorites(Article article) {
        return (int)
                favorites.stream().filter(bond -> bond.other() == article.id()).count();
    }

    synchronized Article publish(Account author, Articles.Contents contents) {
        return keep(++ids, contents, Instant.now(), Instant.now(), author.id());
    }

    /// Changes an article, without letting anybody in between.
    ///
    /// @param change what it shall say, by what it says now
    synchronized Article change(Article article, Function<Article, Articles.Contents> change) throws Refusal.Missing {
        Article old = articles.get(article.id());
        if (old == null) throw new Refusal.Missing("article");
        Instant later = old.updated().plus(1, ChronoUnit.MILLIS);
        Instant now = Instant.now();
        return keep(old.id(), change.apply(old), old.created(), now.isBefore(later) ? later : now, old.author());
    }

    private Article keep(long id, Articles.Contents contents, Instant created, Instant updated, long author) {
        List<String> tags = contents.tagList().stream().distinct().sorted().toList();
        var article = new Article(
                id,
                slug(contents.title(), id),
                contents.title(),
                contents.description(),
                contents.body(),
                tags,
                created,
                updated,
                author);
        articles.put(id, article);
        return article;
    }

    /// The words of a title with hyphens between them, and a number where another article has the same.
    private String slug(String title, long id) {
        String words = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String slug = words.isEmpty() || words.equals("feed") ? words + id : words;
        while (isTaken(slug, id)) slug += "-" + id;
        return slug;
    }

    private boolean isTaken(String slug, long id) {
        return articles.values().stream()
                .anyMatch(each -> each.id() != id && each.slug().equals(slug));
    }

    /// The newest first.
    synchronized List<Article> articles() {
        return new ArrayList<>(articles.values()).reversed();
    }

    synchronized Article requireArticle(String slug) throws Refusal.Missing {
        return articles.values().stream()
                .filter(article -> article.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new Refusal.Missing("article"));
    }

    synchronized void remove(Article article) {
        articles.remove(article.id());
        comments.values().removeIf(comment -> comment.article() == article.id());
        favorites.removeIf(bond -> bond.other() == article.id());
    }

    synchronized Comment comment(Article article, Account author, String body) {
        var comment = new Comment(++ids, article.id(), Instant.now(), body, author.id());
        comments.put(comment.id(), comment);
        return comment;
    }

    synchronized List<Comment> comments(Article article) {
        return comments.values().stream()
                .filter(comment -> comment.article() == article.id())
                .toList();
    }

    synchronized void remove(Comment comment) {
        comments.remove(comment.id());
    }
}
