// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.sqldatabases;

import dev.retort.Default;
import dev.retort.Delete;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Patch;
import dev.retort.PathParam;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Heroes in a database.
@Resource("/heroes")
public record Tutorial002(Heroes heroes) {

    public static void mount(Retort app) {
        app.mount(new Tutorial002(new Heroes()));
    }

    @Post("/")
    HeroPublic create(HeroCreate hero) {
        return HeroPublic.of(heroes.add(hero));
    }

    @Get("/")
    List<HeroPublic> list(
            @Default("0") @PositiveOrZero int offset, @Default("100") @PositiveOrZero @Max(100) int limit) {
        return heroes.list(offset, limit).stream().map(HeroPublic::of).toList();
    }

    @Get("/{hero_id}")
    HeroPublic read(@PathParam("hero_id") long heroId) throws HeroNotFound {
        return HeroPublic.of(heroes.find(heroId).orElseThrow(HeroNotFound::new));
    }

    @Patch("/{hero_id}")
    HeroPublic update(@PathParam("hero_id") long heroId, Merge<HeroCreate> change) throws HeroNotFound {
        Heroes.Hero hero = heroes.find(heroId).orElseThrow(HeroNotFound::new);
        HeroCreate changed = change.apply(new HeroCreate(hero.name(), hero.age(), hero.secretName()));
        return HeroPublic.of(heroes.replace(heroId, changed).orElseThrow(HeroNotFound::new));
    }

    @Delete("/{hero_id}")
    Removed remove(@PathParam("hero_id") long heroId) throws HeroNotFound {
        if (!heroes.remove(heroId)) throw new HeroNotFound();
        return new Removed(true);
    }

    /// What everybody may know of a hero.
    @Json
    record HeroPublic(String name, @Nullable Integer age, long id) {

        static HeroPublic of(Heroes.Hero hero) {
            return new HeroPublic(hero.name(), hero.age(), hero.id());
        }
    }

    @Json
    record Removed(boolean ok) {}
}
