import { startInChinese } from '../words/start-in-chinese'

void startInChinese(() => import('./backdrop-worker'))
