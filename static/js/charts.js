import { formatter } from "./format.js";

/**
 * Turns our description of a chart into a configuration of Chart.js.
 * @param {object} chart as in the page's data: kind, unit, currency, labels, series
 * @param {string} locale
 * @param {(token: string) => string} colour reads a colour token of the style sheet
 * @param {boolean} still whether the reader asked for less motion
 */
export function configuration(chart, locale, colour, still) {
  const numbers = formatter(locale, chart.unit, chart.currency);
  const horizontal = chart.kind === "barh";
  const valueAxis = {
    beginAtZero: true,
    grid: { color: colour("--color-line") },
    border: { display: false },
    ticks: { color: colour("--color-quiet"), callback: (value) => numbers.short(value), maxTicksLimit: 6 },
  };
  const labelAxis = {
    grid: { display: false },
    // Names of categories and payees are never left out; days and months may be.
    ticks: { color: colour("--color-quiet"), maxRotation: 0, autoSkip: !horizontal, autoSkipPadding: 14, callback: shortened },
  };
  return {
    type: chart.kind === "line" ? "line" : "bar",
    data: { labels: chart.labels, datasets: chart.series.flatMap((series) => datasets(series, chart, colour)) },
    options: {
      indexAxis: horizontal ? "y" : "x",
      animation: still ? false : { duration: 350 },
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: "index", axis: horizontal ? "y" : "x", intersect: false },
      scales: horizontal ? { x: valueAxis, y: labelAxis } : { x: labelAxis, y: valueAxis },
      plugins: {
        legend: {
          display: chart.series.length > 1,
          position: "bottom",
          labels: { color: colour("--color-ink"), usePointStyle: true, boxHeight: 8, pointStyleWidth: 22, padding: 14, generateLabels: legend },
        },
        tooltip: {
          filter: (item) => item.dataset.label !== "",
          callbacks: { label: (item) => `${item.dataset.label}: ${said(item, numbers, horizontal)}` },
        },
      },
    },
  };
}

/** A line is shown as the line it is, dashes and all; the lower edge of a band not at all. */
function legend(chart) {
  return chart.data.datasets.flatMap((set, index) => set.label === "" ? [] : [{
    text: set.label, fontColor: chart.options.plugins.legend.labels.color, datasetIndex: index, hidden: !chart.isDatasetVisible(index),
    fillStyle: set.backgroundColor, strokeStyle: set.borderColor ?? set.backgroundColor, lineWidth: set.legendStyle === "line" ? 2.5 : set.borderWidth ?? 0,
    lineDash: set.borderDash ?? [], pointStyle: set.legendStyle ?? set.pointStyle,
  }]);
}

function shortened(index) {
  const label = String(this.getLabelForValue(index));
  return label.length > 20 ? `${label.slice(0, 19)}…` : label;
}

function said(item, numbers, horizontal) {
  const value = Array.isArray(item.raw) ? item.raw : [horizontal ? item.parsed.x : item.parsed.y];
  const lower = item.dataset.lower?.[item.dataIndex];
  const ends = lower === undefined || lower === null ? value : [lower, ...value];
  return ends.map(numbers.full).join(" – ");
}

function datasets(series, chart, colour) {
  const tone = colour(series.colour);
  if (series.style === "band") return band(series, chart, tone, colour);
  if (series.style === "bar") {
    return [{ type: "bar", label: series.label, data: series.values, backgroundColor: tone, pointStyle: "rectRounded", borderRadius: 4, maxBarThickness: 34, skipNull: true }];
  }
  if (series.style === "point") {
    return [{ type: "line", label: series.label, data: series.values, showLine: false, borderColor: tone, backgroundColor: tone, pointStyle: "rectRot", pointRadius: 7, pointHoverRadius: 8 }];
  }
  const dashed = series.style === "dashed";
  if (dashed && chart.kind !== "line") {
    // A forecast among bars is an outlined bar: not happened, so not filled.
    return [{ type: "bar", label: series.label, data: series.values, backgroundColor: "transparent", borderColor: tone, borderWidth: 2, pointStyle: "rectRounded", borderRadius: 4, maxBarThickness: 34, skipNull: true }];
  }
  return [{
    type: "line", label: series.label, data: series.values, borderColor: tone, backgroundColor: tone, borderWidth: 2.5,
    borderDash: dashed ? [6, 5] : [], legendStyle: "line", pointStyle: "circle", pointRadius: dashed || series.values.length > 14 ? 0 : 3, spanGaps: dashed, tension: 0,
  }];
}

function band(series, chart, tone, colour) {
  const soft = colour("--color-forecast-soft");
  if (chart.kind !== "line") {
    const spans = series.values.map((low, i) => (low === null ? null : [low, series.upper[i]]));
    // It lies over the forecast, not beside it.
    return [{ type: "bar", label: series.label, data: spans, backgroundColor: soft, borderColor: tone, borderWidth: 1, borderSkipped: false, pointStyle: "rect", maxBarThickness: 34, grouped: false }];
  }
  const edge = { type: "line", borderWidth: 0, pointRadius: 0, pointStyle: "rect", spanGaps: true, backgroundColor: soft, borderColor: tone };
  return [
    { ...edge, label: "", data: series.values },
    { ...edge, label: series.label, data: series.upper, lower: series.values, fill: "-1" },
  ];
}
