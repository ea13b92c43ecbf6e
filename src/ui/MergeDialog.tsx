import { selectMergeChoices, selectOnePaperChoices } from '../state/by-hand-selectors'
import { useApp } from './app-context'
import { ChooseOther } from './ChooseOther'
import { countsWords } from '../words/counts'
import { decidingWords } from '../words/deciding'
import { joinsWords } from '../words/joins'

const PEOPLE = {
  find: decidingWords.findAPerson,
  list: decidingWords.people,
  choose: decidingWords.chooseAPerson,
  none: decidingWords.nobodyIsCalledThat,
}

/** Says that the selected person and another one are the same: found by name, those with shared co-authors first. */
export function MergeDialog() {
  const choices = useApp(selectMergeChoices)
  if (!choices) return null
  const { person, others } = choices
  const noteOf = (papers: number, shared: number): string =>
    joinsWords.listed([countsWords.papers(papers), ...(shared > 0 ? [countsWords.sharedCoAuthors(shared)] : [])])
  return (
    <ChooseOther
      title={decidingWords.whoIsTheSameAs(person.name)}
      subtitle={decidingWords.theTwoBecomeOnePerson}
      id={person.id}
      others={others.map(({ id, name, papers, shared }) => ({ id, name, note: noteOf(papers, shared) }))}
      words={PEOPLE}
      tell={(name) => decidingWords.is(person.name, name)}
    />
  )
}

const PAPERS = {
  find: decidingWords.findAPaper,
  list: decidingWords.papers,
  choose: decidingWords.chooseAPaper,
  none: decidingWords.noPaperIsCalledThat,
}

/** Says that the selected paper and another one are the same: found by title, those with shared authors first. */
export function OnePaperDialog() {
  const choices = useApp(selectOnePaperChoices)
  if (!choices) return null
  const { paper, others } = choices
  return (
    <ChooseOther
      title={decidingWords.whichPaperIsTheSameAs(paper.name)}
      subtitle={decidingWords.theTwoBecomeOnePaper}
      id={paper.id}
      others={others}
      words={PAPERS}
      tell={(name) => decidingWords.onePaperWith(name)}
    />
  )
}
