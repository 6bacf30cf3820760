// Models for hosts, compiled: the same with a depot. One of the files of examples/hosts/models_*.cpp, which build side by side.

#include <alkaloid/hosts/make_model.hpp>

template alkaloid::hosts::model const& alkaloid::hosts::model_at<1>();
template alkaloid::hosts::model const& alkaloid::hosts::model_at<3>();
template alkaloid::hosts::model const& alkaloid::hosts::model_at<5>();
