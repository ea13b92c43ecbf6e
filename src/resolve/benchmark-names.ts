/**
 * Names of data sets and benchmarks that are followed by the task for which they are used: “COCO detection”, “ADE20K
 * segmentation”, “ImageNet classification”. A task behind one of them is measured, which does not make it the subject.
 */
const BENCHMARKS: ReadonlySet<string> = new Set(
  (
    'imagenet imagenet1k cifar cifar10 cifar100 coco voc pascal ade20k cityscapes kinetics lvis objects365 kitti ' +
    'nuscenes waymo mnist svhn celeba ffhq lsun scannet modelnet shapenet davis youtube msrvtt ucf101 hmdb51 ' +
    'activitynet ego4d vbench geneval wikitext wikitext2 c4 glue superglue squad mmlu gsm8k humaneval mbpp wmt ' +
    'librispeech vctk audioset ogb cora pubmed movielens d4rl atari mujoco set5 set14 div2k imagenet21k'
  ).split(' '),
)

/** Whether a folded word names a data set or benchmark. */
export const isBenchmark = (stem: string): boolean => BENCHMARKS.has(stem)
