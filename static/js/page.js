// What every page has: spoken messages, the menu on phones, the theme, forms sent once.
import { enhance as enhanceAnnounce } from "./announce.js";
import { enhance as enhanceMenu } from "./menu.js";
import { enhance as enhanceTheme } from "./theme-toggle.js";
import { enhance as enhanceForm } from "./forms.js";
import { enhance as enhancePassword } from "./password.js";
import { enhance as enhanceUpload } from "./upload.js";
import { enhance as enhanceKeys } from "./keys.js";
import { enhance as enhanceBulk } from "./bulk.js";
import { enhance as enhanceSplit } from "./split.js";
import { enhance as enhanceSuggest } from "./suggest.js";
import { enhance as enhanceTags } from "./tags.js";

const modules = {
  announce: enhanceAnnounce,
  bulk: enhanceBulk,
  split: enhanceSplit,
  suggest: enhanceSuggest,
  tags: enhanceTags,
  keys: enhanceKeys,
  menu: enhanceMenu,
  password: enhancePassword,
  theme: enhanceTheme,
  upload: enhanceUpload,
};

for (const element of document.querySelectorAll("[data-module]")) {
  modules[element.dataset.module]?.(element);
}
for (const form of document.querySelectorAll("form[method=post]")) {
  enhanceForm(form);
}
