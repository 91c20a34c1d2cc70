// SPDX-License-Identifier: Apache-2.0
"use strict";

// ReDoc makes its styles at run time, in <style> elements. "default-src 'self'" refuses every such element, even an
// empty one whose rules are added by script; a constructed style sheet with the same rules is allowed. So what ReDoc
// gets for a <style> is an inert element that stands for a constructed sheet.
{
  const createElement = document.createElement.bind(document);

  const createStyle = () => {
    const element = createElement("template");
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    Object.defineProperty(element, "sheet", { value: sheet });
    element.appendChild = (text) => {
      sheet.replaceSync(text.data);
      return text;
    };
    return element;
  };

  document.createElement = (name, options) => (name === "style" ? createStyle() : createElement(name, options));
}
