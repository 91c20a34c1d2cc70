// SPDX-License-Identifier: Apache-2.0
//! What a client wants to see of a shop, from path and query.

use crate::order::refuse;
use axum::{
    Json,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use garde::Validate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Deserialize, Validate)]
pub struct Place {
    #[garde(range(min = 1))]
    shop: u64,
    #[garde(skip)]
    item: Uuid,
}

#[derive(Deserialize, Validate)]
#[serde(default)]
pub struct Paging {
    #[garde(range(min = 1))]
    page: u32,
    #[garde(range(min = 1, max = 100))]
    size: u32,
    #[garde(pattern("^[a-z]{1,12}$"))]
    sort: String,
    #[garde(skip)]
    sale: bool,
}

impl Default for Paging {
    fn default() -> Self {
        Paging {
            page: 1,
            size: 20,
            sort: "name".to_owned(),
            sale: false,
        }
    }
}

#[derive(Serialize)]
struct Selection {
    shop: u64,
    item: Uuid,
    page: u32,
    size: u32,
    sort: String,
    sale: bool,
}

pub async fn select(Path(place): Path<Place>, Query(paging): Query<Paging>) -> Response {
    if let Err(report) = place.validate() {
        return refuse(&report);
    }
    if let Err(report) = paging.validate() {
        return refuse(&report);
    }
    let Place { shop, item } = place;
    let Paging {
        page,
        size,
        sort,
        sale,
    } = paging;
    Json(Selection {
        shop,
        item,
        page,
        size,
        sort,
        sale,
    })
    .into_response()
}
