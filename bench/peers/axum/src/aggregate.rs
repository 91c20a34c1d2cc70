// SPDX-License-Identifier: Apache-2.0
//! Asks an upstream three times at once.

use axum::{Json, Router, extract::State, http::StatusCode, routing::get};
use reqwest::Client;
use serde::Serialize;
use std::env;

#[derive(Clone)]
struct Upstream {
    client: Client,
    url: String,
}

#[derive(Serialize)]
struct Answers {
    answers: [String; 3],
}

pub fn routes() -> Router {
    let port = env::var("BENCH_UPSTREAM_PORT").unwrap_or_else(|_| "1".to_owned());
    Router::new()
        .route("/aggregate", get(aggregate))
        .with_state(Upstream {
            client: Client::new(),
            url: format!("http://127.0.0.1:{port}/upstream"),
        })
}

async fn aggregate(State(upstream): State<Upstream>) -> Result<Json<Answers>, StatusCode> {
    let (first, second, third) = tokio::try_join!(upstream.ask(), upstream.ask(), upstream.ask())
        .map_err(|_| StatusCode::BAD_GATEWAY)?;
    Ok(Json(Answers {
        answers: [first, second, third],
    }))
}

impl Upstream {
    async fn ask(&self) -> reqwest::Result<String> {
        self.client.get(&self.url).send().await?.text().await
    }
}
