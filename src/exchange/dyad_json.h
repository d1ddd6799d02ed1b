/* dyad_json.h - the insight `dyad`: two people who share their days with each other.
 *
 * Floor 3. GATED. A notebook holds no shared days yet, so that it answers what is missing; bare
 * tables are answered. Names, and the numbers behind them, are those of the reference calculation
 * (tests/oracle/08_dyad.json):
 *
 *     {"insight":"dyad","numbers":{"together":{...},"next_day":{...}},
 *      "n_days":150,"n_both":87,"n_consecutive_pairs":53,"same_day_cor":0.37,"diff_cor":0.36,
 *      "ols":{"a_on_1_a_b":[...],"a_se":[...],...,"eigen_mod":[...],"eigen_arg":[...]},
 *      "ml_missing":{"logLik":-905.989,"Phi_aa":0.19,...,"se":{"aa":0.1,...},"Q":[...],...},
 *      "fixedpar_logLik":{"Phi_rowwise":[...],"Q_chol_lower":[...],"mu":[...],"logLik":-911.443},
 *      "memory":[0.31,0.36],"together_null":{"shifts":123,"p":0.008},"label":"both-ways"}
 *
 * A table with stress adds "n", "gls_common_phi", "separate" and "residual_cor_whitened"; one with
 * moments "A_rowwise", "S", "mu", "noise_var", "logLik", "Phi_1day_rowwise" and
 * "lyapunov_psd_check". `fixedpar_logLik` and the latter are likelihoods at numbers fixed
 * beforehand: with them anybody can compare a filter of their own without its optimiser. What could
 * not be fitted is left out.
 */
#ifndef DYAD_JSON_H
#define DYAD_JSON_H

#include "insights.h"

extern const struct insight insight_dyad;

#endif
