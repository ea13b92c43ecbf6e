import { startInChinese } from '../words/start-in-chinese'

void startInChinese(() => import('./gate-worker'))
