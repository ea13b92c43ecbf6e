import { answerStudy } from './study'
import type { StudyRequest } from './study-protocol'

self.onmessage = ({ data }: MessageEvent<StudyRequest>) => {
  answerStudy(data, (reply) => self.postMessage(reply))
}
