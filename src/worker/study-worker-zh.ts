import { startInChinese } from '../words/start-in-chinese'

void startInChinese(() => import('./study-worker'))
