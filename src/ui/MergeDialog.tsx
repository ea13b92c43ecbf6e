import { countOf } from '../base/count-of'
import { selectMergeChoices, selectOnePaperChoices } from '../state/by-hand-selectors'
import { useApp } from './app-context'
import { ChooseOther } from './ChooseOther'

const PEOPLE = {
  find: 'Find a person',
  list: 'People',
  choose: 'Choose a person',
  none: 'Nobody is called that.',
}

/** Says that the selected person and another one are the same: found by name, those with shared co-authors first. */
export function MergeDialog() {
  const choices = useApp(selectMergeChoices)
  if (!choices) return null
  const { person, others } = choices
  const noteOf = (papers: number, shared: number): string =>
    [countOf(papers, 'paper'), shared > 0 ? countOf(shared, 'shared co-author') : ''].filter(Boolean).join(', ')
  return (
    <ChooseOther
      title={`Who is the same as ${person.name}?`}
      subtitle="The two become one person, with the papers of both. It can be undone."
      id={person.id}
      others={others.map(({ id, name, papers, shared }) => ({ id, name, note: noteOf(papers, shared) }))}
      words={PEOPLE}
      tell={(name) => `${person.name} is ${name}`}
    />
  )
}

const PAPERS = {
  find: 'Find a paper',
  list: 'Papers',
  choose: 'Choose a paper',
  none: 'No paper is called that.',
}

/** Says that the selected paper and another one are the same: found by title, those with shared authors first. */
export function OnePaperDialog() {
  const choices = useApp(selectOnePaperChoices)
  if (!choices) return null
  const { paper, others } = choices
  return (
    <ChooseOther
      title={`Which paper is the same as ${paper.name}?`}
      subtitle="The two become one paper, with the authors and texts of both. It can be undone."
      id={paper.id}
      others={others}
      words={PAPERS}
      tell={(name) => `One paper with ${name}`}
    />
  )
}
