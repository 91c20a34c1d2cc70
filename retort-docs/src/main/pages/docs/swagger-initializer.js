// SPDX-License-Identifier: Apache-2.0
"use strict";

// All URLs are relative to the page, so that it works below any prefix.
const ui = SwaggerUIBundle({
  url: "openapi.json",
  dom_id: "#swagger-ui",
  oauth2RedirectUrl: new URL("docs/oauth2-redirect.html", document.baseURI).href,
  deepLinking: true,
  displayRequestDuration: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  onComplete: () => {
    document.title = ui.specSelectors.info().get("title") ?? document.title;
  },
});
