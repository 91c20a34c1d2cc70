// SPDX-License-Identifier: Apache-2.0
//! Routes that a file tells of, and a place for bodies of any length.

use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, RawPathParams},
    http::{Method, StatusCode},
    response::{IntoResponse, Response},
    routing::{MethodFilter, on, post},
};
use garde::Validate;
use serde::{Deserialize, Serialize};
use std::fs;

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

/// Adds the routes of a file, a line `METHOD /path/{variable}` each, which answer with the last variable.
pub fn routes(file: &str) -> Router {
    let text = fs::read_to_string(file).expect("the file of routes can be read");
    let routes = Router::new()
        .route("/deliveries", post(add))
        .layer(DefaultBodyLimit::max(64 * 1024 * 1024));
    text.lines()
        .filter_map(|line| line.split_once(' '))
        .fold(routes, |routes, (method, path)| {
            let method =
                Method::from_bytes(method.as_bytes()).expect("the line begins with a method");
            let filter = MethodFilter::try_from(method).expect("the method is one that axum knows");
            routes.route(path, on(filter, last))
        })
}

async fn last(variables: RawPathParams) -> String {
    variables
        .iter()
        .last()
        .map_or("none", |(_, value)| value)
        .to_owned()
}
