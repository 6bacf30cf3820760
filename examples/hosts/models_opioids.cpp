// Models for hosts, compiled: morphine, fentanyl, buprenorphine. One of the files of examples/hosts/models_*.cpp, which build side by side.

#include <alkaloid/hosts/make_model.hpp>

template alkaloid::hosts::model const& alkaloid::hosts::model_at<11>();
template alkaloid::hosts::model const& alkaloid::hosts::model_at<12>();
template alkaloid::hosts::model const& alkaloid::hosts::model_at<13>();
