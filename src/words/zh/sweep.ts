import type { Said } from '../language'
import type { en } from '../sweep'

export const zh: Said<typeof en> = {
  resolutionModularityStability: (resolution: number, communities: string, modularity: string, stability: string) =>
    `分辨率 ${resolution}：${communities}，模块度 ${modularity}，稳定性 ${stability}`,
  to: (least: number, communities: string) => `${least} 至 ${communities}`,
  fromResolutionToTheCommunities: (resolution: number, resolution2: number, found: string) =>
    `分辨率在 ${resolution} 至 ${resolution2} 之间时，社群几乎不变：${found}。`,
  connectedComponentsDoNotDepend: '连通部分与分辨率无关。',
  resolutionIsNotOnA: (resolution: number) => `分辨率 ${resolution} 不在平稳区间：略增或略减都会得出不同的社群。`,
  resolutionIsOnAPlateau: (resolution: number, plateauText: string) =>
    `分辨率 ${resolution} 处于平稳区间。${plateauText}`,
  communities: '社群',
  modularityAtResolution1: '模块度（分辨率为 1 时）',
  stability: '稳定性',
}
