import { speak } from '../language'
import { zh } from '.'

speak('zh', zh)
