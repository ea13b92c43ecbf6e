import { answerSearch } from './answer-search'
import type { SearchQuestion } from './answer-search'

const answer = answerSearch()

self.onmessage = ({ data }: MessageEvent<SearchQuestion>) => {
  const reply = answer(data)
  if (reply !== null) self.postMessage(reply)
}
