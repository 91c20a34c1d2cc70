// SPDX-License-Identifier: Apache-2.0
//! axum with as many routes as it is told, and a place for bodies of any length. Arguments: the port, the number of routes.

use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Path},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use garde::Validate;
use serde::{Deserialize, Serialize};
use std::{env, net::Ipv4Addr};
use tokio::net::TcpListener;

#[derive(Deserialize, Validate)]
struct Delivery {
    #[garde(dive)]
    lines: Vec<Line>,
}

/// `price` is that of one piece, in cents.
#[derive(Deserialize, Validate)]
struct Line {
    #[garde(pattern("^[A-Z]{3}-[0-9]{4}$"))]
    sku: String,
    #[garde(length(chars, max = 120), custom(not_blank))]
    title: String,
    #[garde(range(min = 1, max = 100))]
    quantity: u64,
    #[garde(range(min = 1))]
    price: u64,
}

#[derive(Serialize)]
struct Sum {
    lines: usize,
    total: u64,
}

// garde hands a reference to the member as it is declared.
#[allow(clippy::ptr_arg)]
fn not_blank(text: &String, _: &()) -> garde::Result {
    if text.trim().is_empty() {
        return Err(garde::Error::new("must not be blank"));
    }
    Ok(())
}

async fn add(Json(delivery): Json<Delivery>) -> Response {
    if let Err(report) = delivery.validate() {
        return (StatusCode::UNPROCESSABLE_ENTITY, report.to_string()).into_response();
    }
    let total = delivery
        .lines
        .iter()
        .map(|line| line.quantity * line.price)
        .sum();
    Json(Sum {
        lines: delivery.lines.len(),
        total,
    })
    .into_response()
}

fn argument(index: usize) -> u16 {
    env::args()
        .nth(index)
        .and_then(|text| text.parse().ok())
        .expect("the arguments are a port and a number of routes")
}

#[tokio::main]
async fn main() {
    let mut routes = Router::new()
        .route("/plaintext", get(|| async { "Hello, World!" }))
        .route("/deliveries", post(add))
        .layer(DefaultBodyLimit::max(64 * 1024 * 1024));
    for area in 0..argument(2) {
        let path = format!("/area{area}/{{id}}");
        routes = routes.route(&path, get(|Path(id): Path<String>| async { id }));
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, argument(1)))
        .await
        .expect("the port is free");
    axum::serve(listener, routes).await.expect("the server runs");
}
