import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Schemas } from '@/api/client';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

type Group = Schemas['GroupBalance'];
interface Names {
  wanted: string;
  looking: string;
}

export interface BalanceChart {
  show: (groups: readonly Group[], names: Names) => void;
  end: () => void;
}

/** Two bars a group, in the colours of the page and of the chart at home; words inside the canvas, for the policy allows no styled tooltip. */
export function balanceChart(place: HTMLElement): BalanceChart {
  const chart = init(place, null, { renderer: 'canvas' });
  const resized = new ResizeObserver(() => chart.resize());
  resized.observe(place);
  return {
    show: (groups, names) => chart.setOption(optionOf(place, groups, names), { notMerge: true }),
    end() {
      resized.disconnect();
      chart.dispose();
    },
  };
}

/** A colour as the theme has it now: a canvas knows neither variables nor light-dark(). */
function colourOf(place: HTMLElement, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  place.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function optionOf(place: HTMLElement, groups: readonly Group[], names: Names): Record<string, unknown> {
  const [ink, soft, line] = ['--ink', '--ink-soft', '--line'].map((token) => colourOf(place, token));
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.875;
  const narrow = place.clientWidth < 480;
  const splitNumber = narrow ? 3 : 5;
  const words = { color: soft, fontSize: size };
  const bars = (name: string, token: string, of: (group: Group) => number): object => ({
    ...{ type: 'bar', name, data: groups.map(of), barGap: '10%', barMaxWidth: 14 },
    itemStyle: { color: colourOf(place, token), borderRadius: 2 },
  });
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 24, top: narrow ? 4.5 * size : 48, bottom: 8, containLabel: true },
    legend: {
      top: 0,
      left: 0,
      orient: narrow ? 'vertical' : 'horizontal',
      itemGap: narrow ? 6 : 20,
      textStyle: { ...words, color: ink },
    },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText' },
    xAxis: {
      ...{ type: 'value', minInterval: 1, axisLabel: { ...words, hideOverlap: true }, splitNumber },
      ...{ position: 'top', splitLine: { lineStyle: { color: line } } },
    },
    yAxis: {
      ...{ type: 'category', data: groups.map((group) => group.name), inverse: true },
      ...{ axisTick: { show: false }, axisLine: { lineStyle: { color: line } } },
      axisLabel: { ...words, width: Math.min(size * 11, place.clientWidth / 3), overflow: 'truncate' },
    },
    series: [
      bars(names.wanted, '--brand', (group) => group.wanted),
      bars(names.looking, '--accent', (group) => group.looking),
    ],
  };
}
