// SPDX-License-Identifier: Apache-2.0
"use strict";

// All URLs are relative to this script, so that the page works below any prefix.
const here = document.currentScript.src;
const settingsUrl = new URL("settings.json", here);

const link = (href) => {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = href;
  document.head.append(sheet);
};

const show = (settings) => {
  if (settings.styleSheet) link(settings.styleSheet);
  const ui = SwaggerUIBundle({
    url: new URL(settings.document, settingsUrl).href,
    dom_id: "#swagger-ui",
    oauth2RedirectUrl: new URL("oauth2-redirect.html", here).href,
    deepLinking: true,
    displayRequestDuration: true,
    persistAuthorization: true,
    tryItOutEnabled: true,
    validatorUrl: null,
    onComplete: () => {
      document.title = ui.specSelectors.info().get("title") ?? document.title;
    },
    ...settings.parameters,
  });
  if (settings.oauth) ui.initOAuth(settings.oauth);
};

fetch(settingsUrl)
  .then((response) => response.json())
  .then(show);
