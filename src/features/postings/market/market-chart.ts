import * as echarts from 'echarts/core';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartQuery, GroupBalance } from './market.dto.js';

echarts.use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

const ROW = 44;
const HEAD = 72;
const NARROW = 480;

const COLOURS = {
  light: { text: '#1d2b33', line: '#d5dde1', wanted: '#0b6e75', looking: '#c8641b' },
  dark: { text: '#e6eef1', line: '#3a4a52', wanted: '#4fc0c6', looking: '#f0a35e' },
};
const WORDS = {
  zh: { wanted: '招聘人数', looking: '求职人数', unit: '单位：人' },
  en: { wanted: 'People wanted', looking: 'People looking', unit: 'Unit: people' },
};

/** Two bars a group, people wanted and people looking, as an SVG that needs no script. */
export function marketChart(groups: GroupBalance[], { lang, theme, width }: ChartQuery): string {
  const height = HEAD + ROW * Math.max(1, groups.length);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option(groups, WORDS[lang], COLOURS[theme], width));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** Single quotes: the renderer puts it into an attribute as it is. */
const FONT = "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
type Colours = (typeof COLOURS)['light'];
type Words = (typeof WORDS)['zh'];

function option(
  groups: GroupBalance[],
  words: Words,
  colours: Colours,
  width: number,
): echarts.EChartsCoreOption {
  const text = { color: colours.text, fontSize: 13, fontFamily: FONT };
  const labelWidth = width < NARROW ? 92 : 170;
  const bar = (key: 'wanted' | 'looking'): object => ({
    type: 'bar',
    name: words[key],
    data: groups.map((group) => group[key]),
    itemStyle: { color: colours[key], borderRadius: [0, 3, 3, 0] },
    barMaxWidth: 14,
    label: { show: true, position: 'right', ...text },
  });
  return {
    animation: false,
    textStyle: text,
    legend: { top: 4, left: 0, itemWidth: 14, itemHeight: 10, textStyle: text },
    grid: { top: HEAD - 28, bottom: 28, left: labelWidth + 8, right: 56 },
    xAxis: { ...valueAxis(colours), name: words.unit, nameTextStyle: text },
    yAxis: {
      ...nameAxis(colours),
      data: groups.map((group) => group.name),
      axisLabel: { ...text, width: labelWidth, overflow: 'truncate' },
    },
    series: [bar('wanted'), bar('looking')],
  };
}

const valueAxis = ({ line }: Colours): object => ({
  type: 'value',
  minInterval: 1,
  nameLocation: 'middle',
  nameGap: 8,
  axisLabel: { show: false },
  splitLine: { lineStyle: { color: line } },
});

const nameAxis = ({ line }: Colours): object => ({
  type: 'category',
  inverse: true,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: line } },
});
