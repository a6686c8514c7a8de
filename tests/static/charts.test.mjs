import assert from "node:assert/strict";
import { test } from "node:test";
import { configuration } from "../../static/js/charts.js";

const colour = (token) => `colour of ${token}`;
const chart = (changes) => ({
  kind: "bar",
  unit: "money",
  currency: "INR",
  labels: ["May", "June"],
  series: [{ label: "Expense", values: [1, 2], upper: [], colour: "--color-debit", style: "bar" }],
  ...changes,
});
const build = (changes, still = false) => configuration(chart(changes), "en-IN", colour, still);
const band = { label: "80 %", values: [null, 1], upper: [null, 3], colour: "--color-forecast", style: "band" };

test("bars begin at zero and take their colour from the style sheet", () => {
  const made = build({});
  assert.equal(made.type, "bar");
  assert.equal(made.options.scales.y.beginAtZero, true);
  assert.equal(made.data.datasets[0].backgroundColor, "colour of --color-debit");
});

test("horizontal bars swap their axes and keep every name", () => {
  const { options } = build({ kind: "barh" });
  assert.equal(options.indexAxis, "y");
  assert.equal(options.scales.x.beginAtZero, true);
  assert.equal(options.scales.y.ticks.autoSkip, false);
});

test("nothing moves for readers who asked for less motion", () => {
  assert.equal(build({}, true).options.animation, false);
});

test("one series needs no legend", () => {
  assert.equal(build({}).options.plugins.legend.display, false);
});

test("a forecast line is dashed, history is solid", () => {
  const series = [
    { label: "Spent", values: [1, 2], upper: [], colour: "--series-1", style: "line" },
    { label: "Likely", values: [null, 3], upper: [], colour: "--color-forecast", style: "dashed" },
  ];
  const [spent, likely] = build({ kind: "line", series }).data.datasets;
  assert.deepEqual(spent.borderDash, []);
  assert.notDeepEqual(likely.borderDash, []);
});

test("a band on a line chart fills between its two edges", () => {
  const [lower, upper] = build({ kind: "line", series: [band] }).data.datasets;
  assert.deepEqual(lower.data, [null, 1]);
  assert.equal(lower.label, "");
  assert.equal(upper.fill, "-1");
});

test("a band among bars floats from its lower to its upper end", () => {
  const [span] = build({ series: [band] }).data.datasets;
  assert.deepEqual(span.data, [null, [1, 3]]);
});

test("a tooltip says both ends of a band", () => {
  const made = build({ kind: "line", series: [band] });
  const { label } = made.options.plugins.tooltip.callbacks;
  const item = { dataset: made.data.datasets[1], dataIndex: 1, raw: 3, parsed: { x: 1, y: 3 } };
  assert.equal(label(item), "80 %: ₹1 – ₹3");
});

test("the edge without a name stays out of legend and tooltip", () => {
  const { data, options: { plugins } } = build({ kind: "line", series: [band] });
  const shown = plugins.legend.labels.generateLabels({ data, options: { plugins }, isDatasetVisible: () => true });
  assert.deepEqual(shown.map((item) => item.text), ["80 %"]);
  assert.equal(plugins.tooltip.filter({ dataset: { label: "" } }), false);
});

test("a long name is shortened on the axis only", () => {
  const { callback } = build({ kind: "barh" }).options.scales.y.ticks;
  const axis = { getLabelForValue: (index) => ["Rent", "A payee with a very long name"][index] };
  assert.equal(callback.call(axis, 0), "Rent");
  assert.equal(callback.call(axis, 1), "A payee with a very…");
});

test("the legend shows a dashed line as one", () => {
  const series = [{ label: "Likely", values: [1, 3], upper: [], colour: "--color-forecast", style: "dashed" }];
  const { data, options: { plugins } } = build({ kind: "line", series });
  const [item] = plugins.legend.labels.generateLabels({ data, options: { plugins }, isDatasetVisible: () => true });
  assert.equal(item.pointStyle, "line");
  assert.deepEqual(item.lineDash, data.datasets[0].borderDash);
});

test("a single point is a mark without a line", () => {
  const [mark] = build({ kind: "line", series: [{ label: "Lowest", values: [null, 1], upper: [], colour: "--color-debit", style: "point" }] }).data.datasets;
  assert.equal(mark.showLine, false);
  assert.ok(mark.pointRadius > 0);
});
