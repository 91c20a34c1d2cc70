// SPDX-License-Identifier: Apache-2.0
//! The workloads on axum, tokio and serde, validated by garde. Argument: the port.

mod aggregate;
mod database;
mod growth;
mod live;
mod members;
mod order;
mod selection;

use axum::{
    Json, Router,
    routing::{get, post},
};
use serde::Serialize;
use std::{env, net::Ipv4Addr, time::Duration};
use tokio::{net::TcpListener, time::sleep};

#[derive(Serialize)]
struct Message {
    message: &'static str,
}

async fn json() -> Json<Message> {
    Json(Message {
        message: "Hello, World!",
    })
}

async fn doze() -> &'static str {
    sleep(Duration::from_millis(10)).await;
    "awake"
}

#[tokio::main]
async fn main() {
    let port = env::args()
        .nth(1)
        .and_then(|port| port.parse().ok())
        .expect("the port is the argument");
    let routes = Router::new()
        .route("/plaintext", get(|| async { "Hello, World!" }))
        .route("/json", get(json))
        .route("/shops/{shop}/items/{item}", get(selection::select))
        .route("/sleep", get(doze))
        .route("/orders", post(order::place))
        .merge(live::routes())
        .merge(aggregate::routes())
        .merge(database::routes());
    let routes = match env::var("BENCH_ROUTES") {
        Ok(file) => routes.merge(growth::routes(&file)).merge(members::routes()),
        Err(_) => routes,
    };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .expect("the port is free");
    axum::serve(listener, routes)
        .await
        .expect("the server runs");
}
