'use strict';
// The charts of the page; every number in them stands in the table below it too.
const names = { DEEP: '深度困难', RELATIVE: '相对困难', ACCIDENTAL: '意外致困', NONE: '不符合建档条件' };
const kinds = { LIVING: '生活救助', MEDICAL: '医疗救助', EDUCATION: '助学救助', ACCIDENT: '意外致困救助' };
const colours = { before: '#b9b2a6', after: '#b5161e', less: '#1c6b41' };
const wan = yuan => Math.round(Number(yuan) / 100) / 100;
const text = { fontFamily: 'inherit', color: '#211f1c' };

function bars(labels, before, after, unit) {
  return {
    textStyle: text, tooltip: { trigger: 'axis' }, legend: { data: ['原', '新'], right: 0 },
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: labels, axisLabel: { interval: 0, fontSize: 13, width: 90, overflow: 'break' } },
    yAxis: { type: 'value', name: unit },
    series: [
      { name: '原', type: 'bar', data: before, itemStyle: { color: colours.before } },
      { name: '新', type: 'bar', data: after, itemStyle: { color: colours.after } },
    ],
  };
}

function changes(labels, more) {
  return {
    textStyle: text, tooltip: { trigger: 'axis' },
    grid: { left: 8, right: 24, top: 30, bottom: 8, containLabel: true },
    xAxis: { type: 'value', name: '万元', nameLocation: 'end', nameGap: 4 },
    yAxis: { type: 'category', inverse: true, data: labels, axisLabel: { fontSize: 13, width: 150, overflow: 'break' } },
    series: [{ type: 'bar', data: more.map(value => ({ value, itemStyle: { color: value < 0 ? colours.less : colours.after } })) }],
  };
}

function flows() {
  const moved = figures.moves.filter(move => move.from !== move.to);
  return {
    textStyle: text, tooltip: {},
    series: [{
      type: 'sankey', left: 8, right: 110, top: 16, bottom: 16, draggable: false, layoutIterations: 0,
      data: [...new Set(moved.flatMap(move => ['原 ' + names[move.from], '新 ' + names[move.to]]))].map(name => ({ name })),
      links: moved.map(move => ({ source: '原 ' + names[move.from], target: '新 ' + names[move.to], value: move.families })),
      lineStyle: { color: 'source', opacity: .35 }, label: { fontSize: 13 },
    }],
  };
}

const charts = [
  () => bars(Object.values(names), ...['before', 'after'].map(side => Object.keys(names).map(c => figures.all[side].families[c])), '户'),
  () => bars(Object.values(kinds), ...['before', 'after'].map(side => Object.keys(kinds).map(k => wan(figures.all[side].kinds[k]))), '万元'),
  flows,
  () => changes(figures.alone.map(one => one.label), figures.alone.map(one => wan(one.more))),
  () => changes(figures.counties.map(one => one.name), figures.counties.map(one => wan(one.after.total - one.before.total))),
];

document.querySelectorAll('.chart').forEach(place => {
  const rows = { 3: figures.alone.length, 4: figures.counties.length }[place.dataset.chart];
  if (rows) place.style.height = Math.max(9, 4 + rows * 2.4) + 'rem';
  place.textContent = ' ';
  const chart = echarts.init(place, null, { renderer: 'svg' });
  chart.setOption({ animation: false, ...charts[place.dataset.chart]() });
  addEventListener('resize', () => chart.resize());
});
