// SPDX-License-Identifier: Apache-2.0
//! Rows of PostgreSQL.

use axum::{
    Json, Router,
    extract::{Query, State},
    http::StatusCode,
    response::Html,
    routing::get,
};
use deadpool_postgres::{Config, GenericClient, Pool, PoolConfig, Runtime};
use futures_util::future::try_join_all;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, env};
use tokio_postgres::NoTls;

const ROWS: i32 = 10_000;

#[derive(Serialize)]
struct World {
    id: i32,
    #[serde(rename = "randomNumber")]
    random_number: i32,
}

#[derive(Deserialize)]
struct Count {
    queries: usize,
}

/// What goes wrong is the database's.
struct Failure;

impl<E: std::error::Error> From<E> for Failure {
    fn from(_: E) -> Self {
        Failure
    }
}

impl axum::response::IntoResponse for Failure {
    fn into_response(self) -> axum::response::Response {
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}

/// Opens no connection before the first question.
pub fn routes() -> Router {
    let config = Config {
        host: Some("127.0.0.1".to_owned()),
        port: env::var("BENCH_POSTGRES_PORT")
            .ok()
            .and_then(|port| port.parse().ok()),
        user: Some("bench".to_owned()),
        dbname: Some("postgres".to_owned()),
        pool: Some(PoolConfig::new(16)),
        ..Config::default()
    };
    let pool = config
        .create_pool(Some(Runtime::Tokio1), NoTls)
        .expect("the pool is configured");
    Router::new()
        .route("/db", get(one))
        .route("/queries", get(several))
        .route("/updates", get(update))
        .route("/fortunes", get(fortunes))
        .with_state(pool)
}

async fn one(State(pool): State<Pool>) -> Result<Json<World>, Failure> {
    let client = pool.get().await?;
    Ok(Json(worlds(&client, 1).await?.remove(0)))
}

async fn several(
    State(pool): State<Pool>,
    Query(count): Query<Count>,
) -> Result<Json<Vec<World>>, Failure> {
    let client = pool.get().await?;
    Ok(Json(worlds(&client, count.queries).await?))
}

async fn update(
    State(pool): State<Pool>,
    Query(count): Query<Count>,
) -> Result<Json<Vec<World>>, Failure> {
    let mut client = pool.get().await?;
    let transaction = client.transaction().await?;
    let mut changed = worlds(&transaction, count.queries).await?;
    for world in &mut changed {
        world.random_number = fastrand::i32(1..=ROWS);
    }
    let statement = transaction
        .prepare_cached("update world set randomnumber = $1 where id = $2")
        .await?;
    // All are sent before the first is answered.
    try_join_all(changed.iter().map(async |world| {
        transaction
            .execute(&statement, &[&world.random_number, &world.id])
            .await
    }))
    .await?;
    transaction.commit().await?;
    Ok(Json(changed))
}

/// Different ones, in the order of their ids, so that two who update the same do not wait for each other.
async fn worlds(
    client: &impl GenericClient,
    count: usize,
) -> Result<Vec<World>, tokio_postgres::Error> {
    let mut ids = BTreeSet::new();
    while ids.len() < count {
        ids.insert(fastrand::i32(1..=ROWS));
    }
    let statement = client
        .prepare_cached("select id, randomnumber from world where id = $1")
        .await?;
    let mut worlds = Vec::with_capacity(count);
    for id in ids {
        let row = client.query_one(&statement, &[&id]).await?;
        worlds.push(World {
            id: row.get(0),
            random_number: row.get(1),
        });
    }
    Ok(worlds)
}

async fn fortunes(State(pool): State<Pool>) -> Result<Html<String>, Failure> {
    let client = pool.get().await?;
    let statement = client
        .prepare_cached("select id, message from fortune")
        .await?;
    let rows = client.query(&statement, &[]).await?;
    let mut fortunes: Vec<(i32, String)> =
        rows.iter().map(|row| (row.get(0), row.get(1))).collect();
    fortunes.push((0, "Additional fortune added at request time.".to_owned()));
    fortunes.sort_by(|one, other| one.1.cmp(&other.1));
    let rows: String = fortunes
        .iter()
        .map(|(id, message)| format!("<tr><td>{id}</td><td>{}</td></tr>", escaped(message)))
        .collect();
    Ok(Html(format!(
        "<!DOCTYPE html><html><head><title>Fortunes</title></head><body><table>\
         <tr><th>id</th><th>message</th></tr>{rows}</table></body></html>"
    )))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
