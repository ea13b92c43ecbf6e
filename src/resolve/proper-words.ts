import { foldText } from '../base/fold'
import { stemPhraseWord } from './phrase-stem'

/**
 * Words that English writes with a capital wherever they stand: people after whom things of science are called, and
 * languages and peoples. They keep it also where every text writes every word with one. Folded, without plural endings.
 */
export const PROPER_WORDS: ReadonlySet<string> = new Set(
  foldText(`
    abelian archimedean banach bayes bayesian bellman bernoulli bessel boltzmann boolean bose bregman brownian cartesian
    cauchy cayley chebyshev chernoff cholesky coulomb dirac dirichlet doppler einstein erdos euclid euclidean euler eulerian
    fermi feynman fisher fokker fourier frobenius galerkin galois gauss gaussian gibbs gödel grassmann hamilton
    hamiltonian hamming hausdorff heisenberg helmholtz hermite hessian hilbert hoeffding hopfield huffman ising itô jacobi
    jacobian jensen kalman kolmogorov kullback lagrange lagrangian langevin laplace laplacian lebesgue legendre leibler lévy
    lipschitz lorentz lyapunov mahalanobis markov markovian maxwell mendelian metropolis minkowski monte carlo nash navier
    newton newtonian nyquist nyström pareto pascal pearson planck poincaré poisson pontryagin rademacher raman reynolds
    riemann riemannian schrödinger shannon shapley sinkhorn skinner sobolev spearman stackelberg stiefel stokes student
    taylor tikhonov turing tweedie venn viterbi volterra voronoi vygotsky wasserstein weibull wiener zipf zipfian
    african american arab arabic asian australian austrian belgian bengali brazilian british bulgarian canadian catalan chilean
    chinese colombian croatian czech danish dutch egyptian english estonian ethiopian european finnish french georgian german
    greek hebrew hindi hungarian indian indonesian iranian irish islamic israeli italian japanese javanese jewish kenyan korean
    kurdish latin latvian lithuanian malay mandarin mexican mongolian nepali nigerian norwegian ottoman pakistani persian
    peruvian polish portuguese roman romanian russian sanskrit scandinavian scottish serbian slovak slovenian somali spanish
    swahili swedish swiss tamil thai tibetan turkish ukrainian urdu uzbek vietnamese welsh yoruba
  `)
    .split(' ')
    .filter((word) => word !== '')
    .map(stemPhraseWord),
)
