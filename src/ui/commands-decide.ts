import { indexCorpus, isAuthorId, isPaperId, nodeName } from '../scene/atlas-index'
import { shortTitle } from '../scene/evidence'
import { offerOne } from '../scene/one-offer'
import type { Selection } from '../scene/view'
import type { DialogName } from '../state/interface-slice'
import type { AppState } from '../state/store'
import { mayEdit, ofNodes, type Chosen, type Command, type Offer } from './command'
import type { NodeId } from '../graph/atlas'
import { chooseCommandsWords } from '../words/choose-commands'

const isNode = (id: Chosen | undefined): id is NodeId => id !== undefined && !id.startsWith('cluster:')

/** Opens a dialog that is about what is selected. */
const dialogOf =
  (dialog: DialogName): Command['run'] =>
  ({ store }, [id]) => {
    if (!isNode(id)) return
    store.getState().select({ kind: 'node', id })
    store.getState().openDialog(dialog)
  }

/** “Same person as Ann Lee”, where she is selected and the menu is another's. */
function offerSame({ atlas, view }: AppState, what: Selection | null): readonly Offer[] {
  const { selection } = view
  if (atlas === null || what?.kind !== 'node' || selection?.kind !== 'node') return []
  if (selection.id === what.id || !offerOne(atlas, selection.id, what.id)?.decision) return []
  const paper = isPaperId(selection.id) ? indexCorpus(atlas.corpus).papers.get(selection.id) : undefined
  const name = paper ? shortTitle(paper) : nodeName(atlas.corpus, selection.id)
  return [
    {
      text: `${paper ? chooseCommandsWords.onePaperWith : chooseCommandsWords.samePersonAs} ${name}`,
      chosen: [selection.id, what.id],
    },
  ]
}

/** A person can be parted where there is something to part: two papers, and a name. */
function offerSplit({ atlas }: AppState, what: Selection | null): readonly Offer[] {
  if (atlas === null || what?.kind !== 'node' || !isAuthorId(what.id)) return []
  const author = indexCorpus(atlas.corpus).authors.get(what.id)
  return author === undefined || author.unnamed || author.papers.length < 2
    ? []
    : [{ text: chooseCommandsWords.twoPeople, chosen: [what.id] }]
}

/** Commands that say who is who, and which paper is which. */
export const DECIDING: readonly Command[] = [
  {
    id: 'same',
    group: 'Decide',
    label: chooseCommandsWords.sayThatAndAreOne,
    also: chooseCommandsWords.mergeSamePersonPaperDuplicate,
    asks: [
      { label: chooseCommandsWords.sayThat, kinds: ['author', 'paper'] },
      { label: chooseCommandsWords.and, kinds: ['author', 'paper'] },
    ],
    when: mayEdit,
    offer: offerSame,
    run({ store }, [first, second]) {
      const { atlas, decide, announce } = store.getState()
      if (atlas === null || !isNode(first) || !isNode(second)) return
      const offer = offerOne(atlas, first, second)
      if (offer?.decision) decide(offer.decision)
      else announce(offer?.text ?? chooseCommandsWords.onlyTwoPeopleOrTwo)
    },
  },
  {
    id: 'merge',
    group: 'Decide',
    label: chooseCommandsWords.findWhoIsTheSame,
    also: chooseCommandsWords.mergeDuplicateAlias,
    asks: [{ label: chooseCommandsWords.theSamePersonAs, kinds: ['author'] }],
    when: mayEdit,
    offer: ofNodes(['author'], chooseCommandsWords.samePersonAs2),
    run: dialogOf('merge'),
  },
  {
    id: 'split',
    group: 'Decide',
    label: chooseCommandsWords.makeTwoPeopleOf,
    also: chooseCommandsWords.splitHomonym,
    asks: [{ label: chooseCommandsWords.makeTwoPeopleOf2, kinds: ['author'] }],
    when: mayEdit,
    offer: offerSplit,
    run: dialogOf('split'),
  },
  {
    id: 'one-paper',
    group: 'Decide',
    label: chooseCommandsWords.findThePaperThatIs,
    also: chooseCommandsWords.mergeDuplicatePreprint,
    asks: [{ label: chooseCommandsWords.onePaperWith, kinds: ['paper'] }],
    when: mayEdit,
    offer: ofNodes(['paper'], chooseCommandsWords.onePaperWith2),
    run: dialogOf('one-paper'),
  },
]
