// Models for hosts, compiled: saturable elimination; a drug and its metabolite. One of the files of examples/hosts/models_*.cpp, which build side by side.

#include <alkaloid/hosts/make_model.hpp>

template alkaloid::hosts::model const& alkaloid::hosts::model_at<6>();
template alkaloid::hosts::model const& alkaloid::hosts::model_at<7>();
