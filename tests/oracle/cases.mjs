// cases.mjs - which part of which reference belongs to which table, and how close the two have to be.

/** Names that a reference has and an answer need not: each with its reason. */
const notOurs = [
  [/(^|\.)nlme_check/, 'R beside R: the same fit by another package'],
  [/^ols(\.|$)/, "the reference's warning example, which ignores that evenings follow each other", "contingency"],
  [/(^|\.)dense_logLik/, 'the same likelihood by a dense covariance: the reference checks itself'],
  [/^ou_nugget_reml_nlme/, "R's optimum by another package; `reml` of the 2-D model is ours"],
  [/^structTS_/, "R's optimum of the same model by another package; `s2` and `q` are ours"],
  [/^tol|^model$|^note$|^rule$/, 'about the reference itself'],
  [/^(rmse_vs_truth|cover95)$/, 'needs the truth that the data was made from'],
];

export function apart(one, path) {
  return notOurs.some(([pattern, , insight]) => pattern.test(path) && (!insight || insight === one.insight)) ||
    Boolean(one.apart?.some((pattern) => pattern.test(path)));
}

const of = (pairs, otherwise) => (path) => (pairs.find(([pattern]) => pattern.test(path)) ?? [0, otherwise])[1];
const entries = (object) => Object.entries(object ?? {});

export function* cases(reference, columns) {
  yield* position(reference('01_questionnaire.json'));
  yield* dynamics(reference('02_dynamics.json'), reference('02b_ou_noise.json'));
  yield* contingency(reference('03_contingency.json'), columns);
  yield* reassurance(reference('04_reassurance.json'));
  yield* trust(reference('05_decisions.json'));
  yield* helps(reference('06_mrt.json'));
  yield* circle(reference('07_support.json'), reference('07b_support_dirichlet.json'));
  yield* dyad(reference('08_dyad.json'));
  yield* growth(reference('09_verdict.json'));
}

function* position(r) {
  const tolerance = of([[/omega|alpha_psych/, r.tol.omega]], r.tol.probs);
  const key = 'q_key.csv';
  yield { insight: 'position', table: 'q_person.csv', key, tolerance,
    expected: { person: r.person, change: r.change } };
  yield { insight: 'position', table: 'q_group_n300.csv', key, tolerance, part: 'group',
    expected: { group: r.group },
    apart: [/alpha_psych|omega_lavaan/] };
}

function* dynamics(r, noise) {
  const tolerance = of([
    [/^ou_nugget/, r.tol.nugget],
    [/car1_posterior_uniform_phi/, r.tol.posterior_quantiles],
    [/car1_/, r.tol.car1],
  ], r.tol.closed_form);
  for (const [name, expected] of entries(r.series)) {
    // Below 60 evenings no half-life is told, not even to those who check it.
    yield { insight: 'dynamics', table: `dyn_${name}.csv`, expected, tolerance, range: '0,100',
      apart: expected.n < 60 ? [/half_life_days/] : [] };
  }
  for (const [name, expected] of entries(r.recovery)) {
    yield { insight: 'recovery', table: `dyn_${name}.csv`, expected, tolerance, range: '0,100',
      places: ['', 'recovery', 'dips'] };
  }
  for (const [name, expected] of entries(noise.sets)) {
    yield { insight: 'dynamics', table: `dyn_${name}.csv`, part: 'ou_noise', expected, range: '0,100',
      apart: expected.n < 60 ? [/half_life/] : [],
      tolerance: of([
        [/fixed_parameters/, noise.tol.fixed_parameters],
        [/posterior/, noise.tol.posterior],
      ], noise.tol.reml) };
  }
  for (const [name, expected] of entries(r.granularity)) {
    yield { insight: 'granularity', table: `gran_${name}.csv`, expected, tolerance };
  }
  for (const [name, expected] of entries(r.words)) {
    yield { insight: 'granularity', table: `${name}.csv`, expected, tolerance };
  }
}

function* contingency(r, columns) {
  const tolerance = of([
    [/posterior_flat/, r.tol.posterior_quantiles],
    [/fixedpar/, r.tol.fixedpar_path],
    [/^path/, r.tol.ml_path],
    [/^(log_|sd_|slope_|coef_start|diffuse)/, r.tol.ml_path],
  ], r.tol.coef);
  for (const [name, expected] of entries(r.fits)) {
    if (name === 'arima_check') continue;
    if (name.startsWith('lagged_')) {
      yield { insight: 'contingency', table: `cont_${name.slice(7)}.csv`, part: 'lagged', expected, tolerance,
        places: ['lagged'] };
    } else {
      yield { insight: 'contingency', table: `cont_${name}.csv`, expected, tolerance };
    }
  }
  for (const [name, expected] of entries(r.tvp)) {
    const table = name.startsWith('locallevel') ? `${name}.csv` : `tvp_${name}.csv`;
    // Where the likeliest variance is none, its logarithm is wherever an optimiser stopped.
    const none = Object.keys(expected).filter((member) => member.startsWith('log_q') && expected[member] < -15);
    yield { insight: 'contingency', table, part: 'tvp', places: ['tvp', 'locallevel', ''], tolerance,
      expected: Object.fromEntries(entries(expected).filter(([member]) => !none.includes(member))) };
    if (name.startsWith('locallevel')) yield { insight: 'dynamics', table, part: 'tvp', tolerance, expected };
  }
}

function* reassurance(r) {
  const tolerance = of([[/km|settled|mh_/, r.tol.km]], r.tol.glm);
  const { model, tol, counts, ...episodes } = r;
  yield { insight: 'reassurance', table: 'reas_counts.csv', expected: { counts }, tolerance };
  yield { insight: 'reassurance', table: 'reas_episodes.csv', expected: episodes, tolerance };
}

function* trust(r) {
  const tolerance = of([[/cox|trend/, r.tol.glm], [/p_own_better/, r.tol.p_own_better]], r.tol.closed_form);
  for (const [name, expected] of entries(r.sets)) {
    yield { insight: 'trust', table: `${name}.csv`, expected, tolerance };
  }
}

function* helps(r) {
  for (const [name, expected] of entries(r.sets)) {
    yield { insight: 'helps', table: `${name}.csv`, expected, tolerance: of([], r.tol.coef) };
  }
}

function* circle(r, dirichlet) {
  const tolerance = of([[/jeffreys|p_more/, r.tol.beta]], r.tol.closed_form);
  for (const [name, expected] of entries(r.sets)) {
    if (name === 'life_areas') yield { insight: 'areas', table: 'areas.csv', expected, tolerance };
    else yield { insight: 'support', table: `${name}.csv`, expected, tolerance };
  }
  // Drawn with a million draws: the reference itself is that exact. It knows the circle; a table shows only who occurs in it.
  for (const [name, { counts, ...expected }] of entries(dirichlet.sets)) {
    yield { insight: 'support', table: `${name}.csv`, part: 'dirichlet', expected, places: ['dirichlet', ''],
      when: (answer) => answer.K === expected.K,
      tolerance: of([], dirichlet.tol.quantiles) };
  }
}

function* dyad(r) {
  const tolerance = of([
    [/^ml_missing.*ogLik/, r.tol.ml_logLik],
    [/^ml_missing/, r.tol.ml],
    [/fixedpar_logLik/, r.tol.fixedpar_logLik],
    [/gls|separate|whitened/, r.tol.apim],
  ], r.tol.ols);
  for (const [name, expected] of entries(r.sets)) {
    const table = name === 'ou_fixed' ? 'dyad_ou.csv' : `dyad_${name}.csv`;
    yield { insight: 'dyad', table, expected, tolerance, places: ['', name] };
  }
}

function* growth(r) {
  for (const [name, expected] of entries(r.sets)) {
    const [series, window] = name.split('_w');
    yield { insight: 'growth', table: `dyn_${series}.csv`, part: `${window} days`, expected, range: '0,100', window,
      tolerance: of([[/reml$/, r.tol.reml]], r.tol.probs) };
  }
}
