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

// Shows where the application is in the place of a server such as ".", which is relative to the document.
const placed = (url) => ({
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (update) => (spec) => {
          const place = (server) =>
            /^\.\.?(\/|$)/.test(server.url) ? { ...server, url: new URL(server.url, url).href } : server;
          return update(Array.isArray(spec?.servers) ? { ...spec, servers: spec.servers.map(place) } : spec);
        },
      },
    },
  },
});

const show = (settings) => {
  if (settings.styleSheet) link(settings.styleSheet);
  const url = new URL(settings.document, settingsUrl).href;
  const ui = SwaggerUIBundle({
    url,
    plugins: [() => placed(url)],
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
