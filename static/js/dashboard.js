// Draws the page's charts; without this script the sentences and tables say it all.
import { configuration } from "./charts.js";

const source = document.getElementById("chart-data");
const data = source ? JSON.parse(source.textContent) : { charts: {} };
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const drawn = new Map();

function colour(token) {
  return getComputedStyle(document.documentElement).getPropertyValue(token).trim();
}

function draw(figure) {
  // The style sheet keeps the table folded until it is known whether there is a drawing.
  figure.dataset.drawn ??= "no";
  const chart = data.charts[figure.dataset.chart];
  const canvas = figure.querySelector("canvas");
  if (!chart || !canvas || !globalThis.Chart) return;
  try {
    drawn.get(figure)?.destroy();
    canvas.hidden = false;
    globalThis.Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    drawn.set(figure, new globalThis.Chart(canvas, configuration(chart, data.locale, colour, still)));
  } catch (error) {
    canvas.hidden = true;
    console.error(`The chart ${figure.dataset.chart} could not be drawn.`, error);
    return;
  }
  if (figure.dataset.drawn === "yes") return;
  figure.querySelector("details")?.removeAttribute("open");
  figure.dataset.drawn = "yes";
}

function drawAll() {
  for (const figure of document.querySelectorAll("[data-chart]")) draw(figure);
}

drawAll();
document.addEventListener("themechange", drawAll);
