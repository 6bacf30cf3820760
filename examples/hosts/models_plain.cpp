// Models for hosts, compiled: drugs of one to three compartments, doses straight into them. One of the files of examples/hosts/models_*.cpp, which build side by side.

#include <alkaloid/hosts/make_model.hpp>

template alkaloid::hosts::model const& alkaloid::hosts::model_at<0>();
template alkaloid::hosts::model const& alkaloid::hosts::model_at<2>();
template alkaloid::hosts::model const& alkaloid::hosts::model_at<4>();
