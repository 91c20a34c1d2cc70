// SPDX-License-Identifier: Apache-2.0
//! Takes an order: read by serde, validated by garde, answered with a receipt.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use garde::{Report, Validate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Deserialize, Validate)]
pub struct Order {
    #[garde(skip)]
    id: Uuid,
    #[garde(dive)]
    customer: Customer,
    #[garde(length(min = 6, max = 8), dive)]
    items: Vec<Item>,
    #[garde(inner(length(chars, max = 200)))]
    note: Option<String>,
    #[garde(skip)]
    express: bool,
    #[serde(default)]
    #[garde(length(max = 10), inner(custom(not_blank)))]
    tags: Vec<String>,
}

#[derive(Deserialize, Validate)]
struct Customer {
    #[garde(length(chars, max = 80), custom(not_blank))]
    name: String,
    #[garde(email)]
    email: String,
    #[garde(dive)]
    address: Address,
}

#[derive(Deserialize, Validate)]
struct Address {
    #[garde(length(chars, max = 120), custom(not_blank))]
    street: String,
    #[garde(length(chars, max = 120), custom(not_blank))]
    city: String,
    #[garde(pattern("^[0-9]{5}$"))]
    zip: String,
    #[garde(pattern("^[A-Z]{2}$"))]
    country: String,
}

/// `price` is that of one piece, in cents.
#[derive(Deserialize, Validate)]
struct Item {
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
struct Receipt {
    id: Uuid,
    total: u64,
    items: usize,
    customer: String,
    express: bool,
}

#[derive(Serialize)]
struct Fault {
    field: String,
    detail: String,
}

#[derive(Serialize)]
struct Refusal {
    errors: Vec<Fault>,
}

// garde hands a reference to the member as it is declared.
#[allow(clippy::ptr_arg)]
fn not_blank(text: &String, _: &()) -> garde::Result {
    if text.trim().is_empty() {
        return Err(garde::Error::new("must not be blank"));
    }
    Ok(())
}

pub async fn place(Json(order): Json<Order>) -> Response {
    if let Err(report) = order.validate() {
        return refuse(&report);
    }
    let total = order
        .items
        .iter()
        .map(|item| item.quantity * item.price)
        .sum();
    Json(Receipt {
        id: order.id,
        total,
        items: order.items.len(),
        customer: order.customer.name,
        express: order.express,
    })
    .into_response()
}

/// Answers with every broken rule and its place.
pub fn refuse(report: &Report) -> Response {
    let errors = report
        .iter()
        .map(|(path, error)| Fault {
            field: path.to_string(),
            detail: error.to_string(),
        })
        .collect();
    (StatusCode::UNPROCESSABLE_ENTITY, Json(Refusal { errors })).into_response()
}
