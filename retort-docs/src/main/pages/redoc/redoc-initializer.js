// SPDX-License-Identifier: Apache-2.0
"use strict";

// Relative to the page, so that it works below any prefix.
const DOCUMENT = "openapi.json";

// ReDoc searches in a worker made from a blob, which "default-src 'self'" refuses: so there is no search.
const OPTIONS = { disableSearch: true, downloadDefinitionUrl: DOCUMENT, hideLoading: true };

const show = (definition) => Redoc.init(definition, OPTIONS, document.getElementById("redoc"));

fetch(DOCUMENT)
  .then((response) => response.json())
  .then(
    (definition) => {
      document.title = definition.info.title;
      show(definition);
    },
    () => show(DOCUMENT), // fails again, and ReDoc tells the reader why
  );
