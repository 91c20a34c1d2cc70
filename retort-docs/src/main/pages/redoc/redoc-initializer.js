// SPDX-License-Identifier: Apache-2.0
"use strict";

// Relative to this script, so that the page works below any prefix.
const settingsUrl = new URL("settings.json", document.currentScript.src);

const show = (definition, url) =>
  Redoc.init(
    definition,
    // ReDoc searches in a worker made from a blob, which "default-src 'self'" refuses: so there is no search.
    { disableSearch: true, downloadDefinitionUrl: url, hideLoading: true },
    document.getElementById("redoc"),
  );

fetch(settingsUrl)
  .then((response) => response.json())
  .then((settings) => {
    const url = new URL(settings.document, settingsUrl).href;
    return fetch(url)
      .then((response) => response.json())
      .then(
        (definition) => {
          document.title = definition.info.title;
          show(definition, url);
        },
        () => show(url, url), // fails again, and ReDoc tells the reader why
      );
  });
